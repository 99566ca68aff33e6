using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Rendering;

namespace DrugReference.Web.Pages.Drugs;

/// <summary>A monograph as JSON-LD in the words of schema.org: what the content says, and nothing that it leaves open.</summary>
internal static class MonographJsonLd
{
    /// <summary>Escapes what could end the block or be taken for markup, line separators included; the rest stays readable.</summary>
    private static readonly JsonSerializerOptions InHtml = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="address">The page's own address.</param>
    public static string Of(Drug drug, string address) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@graph"] = new JsonArray(About(drug, address), Page(drug.Monograph, address)),
    }.ToJsonString(InHtml);

    private static JsonObject About(Drug drug, string address)
    {
        var (monograph, identity, _, _) = drug;
        var warning = monograph.Sections.Where(section => section.Kind == SectionKind.BoxedWarning).Select(section => section.Text);
        return Node(
            "Drug",
            ("@id", $"{address}#drug"),
            ("name", Display.Capitalised(identity.Name)),
            ("alternateName", Texts(identity.OtherNames)),
            ("proprietaryName", Texts(identity.BrandNames)),
            ("drugClass", identity.DrugClass is { } drugClass ? Node("DrugClass", ("name", drugClass)) : null),
            ("code", identity.Atc is { } atc ? Node("MedicalCode", ("codeValue", atc), ("codingSystem", "ATC")) : null),
            ("description", monograph.Description),
            ("warning", string.Join('\n', warning.Where(text => text.Length > 0)) is { Length: > 0 } text ? text : null),
            ("url", address));
    }

    /// <summary>The page has the dates: schema.org gives a drug none.</summary>
    private static JsonObject Page(Monograph monograph, string address)
    {
        var questions = monograph.Faqs.Where(faq => faq.AnswerText.Length > 0).Select(faq => Node(
            "Question",
            ("name", faq.Question),
            ("url", $"{address}#{faq.Id}"),
            ("acceptedAnswer", Node("Answer", ("text", faq.AnswerText))))).ToArray<JsonNode>();
        return Node(
            questions is [] ? "MedicalWebPage" : "FAQPage",
            ("url", address),
            ("inLanguage", "en-GB"),
            ("dateModified", monograph.LastModified is { } changed ? Display.Iso(changed) : null),
            ("about", new JsonObject { ["@id"] = $"{address}#drug" }),
            ("mainEntity", questions is [] ? null : new JsonArray(questions)));
    }

    private static JsonObject Node(string type, params IEnumerable<(string Name, JsonNode? Value)> members) => new(members
        .Where(member => member.Value is not null)
        .Select(member => KeyValuePair.Create(member.Name, member.Value))
        .Prepend(KeyValuePair.Create("@type", (JsonNode?)type)));

    private static JsonArray? Texts(IReadOnlyList<string> texts) =>
        texts is [] ? null : new JsonArray([.. texts.Select(text => (JsonNode?)text)]);
}
