namespace DrugReference.Domain.Dosing;
/// <summary>x</summary>
public sealed record Regimen { 
/// <summary>x</summary>
public IReadOnlyList<string> SourceIds {get;init;} = []; }
/// <summary>x</summary>
public static class RegimenJson { 
/// <summary>x</summary>
public static string Serialize(Regimen r)=>"{}"; 
/// <summary>x</summary>
public static Regimen Deserialize(string r)=>new(); }
