using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DrugReference.Web.Tests;
using Microsoft.AspNetCore.WebUtilities;

namespace DrugReference.Attacks.Tests.Fuzz;

/// <summary>Whatever is sent to the calculator: it is answered, and no figure is taken that is not written as one.</summary>
public sealed partial class DoseFuzzTests : IDisposable
{
    private static readonly string[] Figures =
        ["heightCm", "weightKg", "height", "weight", "cycle", "ageYears", "interruptionDays", "priorReductions", "day", "baselineWeightKg", "lastBsaM2"];

    private readonly Portal _portal = new(null, ("Limits:DosesPerSecond", "0"), ("Limits:SearchesPerSecond", "0"));

    [Fact]
    public async Task Json_IsAnsweredAndTakesNoFigureOutsideTheGrammar()
    {
        var corpus = Corpus.Lines("dose");
        var taken = 0;
        await RunAsync(Corpus.Mutator(21, corpus), corpus, Corpus.Times(2_000), "/api" + DosePost.Address, "application/json", (text, answer) =>
        {
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                return Task.FromResult<string?>(null);
            }

            taken++;
            using var sent = JsonDocument.Parse(text);
            return Task.FromResult(sent.RootElement.EnumerateObject().Where(field => Figures.Contains(field.Name) && field.Value.ValueKind != JsonValueKind.Null)
                .Select(field => field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText())
                .FirstOrDefault(figure => !string.IsNullOrWhiteSpace(figure) && !Plain().IsMatch(figure.Trim())));
        });
        Assert.InRange(taken, 20, int.MaxValue);
    }

    [Theory]
    [InlineData(DosePost.Address)]
    [InlineData(DosePost.Address + "/answer")]
    public async Task Form_IsAnsweredAndTakesNoFigureOutsideTheGrammar(string address)
    {
        string[] corpus =
        [
            "label=EU&height=170&heightUnit=cm&weight=70&weightUnit=kg&ageYears=42&cycle=1",
            "label=US&height=5&heightUnit=ft&heightInches=7&weight=11&weightUnit=st&weightPounds=3&ageYears=42&cycle=2&response=CR",
            "label=EU&height=66.9&heightUnit=in&weight=154.3&weightUnit=lb&cycle=1&start=2026-11-23&ageYears=7%2E5",
        ];
        var taken = 0;
        await RunAsync(Corpus.Mutator(22, corpus), corpus, Corpus.Times(400), address, "application/x-www-form-urlencoded", async (text, answer) =>
        {
            if (!(await answer.Content.ReadAsStringAsync()).Contains("id=\"result\"", StringComparison.Ordinal))
            {
                return null;
            }

            taken++;
            return QueryHelpers.ParseQuery(text).Where(field => Figures.Contains(field.Key)).Select(field => field.Value.ToString())
                .FirstOrDefault(figure => !string.IsNullOrWhiteSpace(figure) && !Plain().IsMatch(figure.Trim()));
        });
        Assert.InRange(taken, 10, int.MaxValue);
    }

    [Fact]
    public async Task Search_IsAnsweredWhateverIsTyped()
    {
        var corpus = Corpus.Lines("search");
        using var client = _portal.CreateClient();
        var mutator = Corpus.Mutator(23, corpus);
        for (var number = 0; number < Corpus.Times(1_000); number++)
        {
            var text = number < corpus.Count ? corpus[number] : mutator.Next();
            var typed = string.Concat(Encoding.UTF8.GetBytes(text.Length <= 1_000 ? text : text[..1_000]).Select(value => $"%{value:X2}"));

            using var answer = await client.GetAsync(new Uri($"/api/{(number % 2 == 0 ? "search" : "suggest")}?q={typed}", UriKind.Relative));

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode} for {JsonSerializer.Serialize(text)}");
        }
    }

    public void Dispose() => _portal.Dispose();

    private async Task RunAsync(
        Mutator mutator, IReadOnlyList<string> corpus, int count, string address, string type, Func<string, HttpResponseMessage, Task<string?>> finding)
    {
        using var client = _portal.CreateClient();
        for (var number = 0; number < count; number++)
        {
            var text = number < corpus.Count ? corpus[number] : mutator.Next();
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new(type) } };

            using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content);

            Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode} for {JsonSerializer.Serialize(text)}");
            var taken = await finding(text, answer);
            Assert.True(taken is null, $"{taken} was taken in {JsonSerializer.Serialize(text)}");
        }
    }

    /// <summary>The one grammar of a number, written down a second time.</summary>
    [GeneratedRegex(@"^(0|[1-9][0-9]*)(\.[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
