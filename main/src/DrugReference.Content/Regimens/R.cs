using DrugReference.Content.Yaml; using DrugReference.Domain.Dosing;
namespace DrugReference.Content.Regimens;
internal static class RegimenReader { public static Regimen? Read(YamlMap m, ProblemSink p) => null; }
