using System.Globalization;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;

namespace DrugReference.Cli;

/// <summary>Writes a drug as plain text, warnings first.</summary>
internal sealed class MonographPrinter(Terminal terminal)
{
    public void Print(Drug drug, IReadOnlyList<Problem> problems, string digest)
    {
        var (monograph, identity) = (drug.Monograph, drug.Identity);
        terminal.Line(identity.Name);
        terminal.Line(new string('=', identity.Name.Length));
        PrintState(drug);
        Field("Brand names", string.Join(", ", identity.BrandNames));
        Field("Other names", string.Join(", ", identity.OtherNames));
        Field("Class", identity.DrugClass);
        Field("ATC", identity.Atc);
        Field("Address", monograph.Slug);
        Field("Text of", monograph.LastModified is { } date ? Day(DateOnly.FromDateTime(date.UtcDateTime)) : null);
        Field("Content", digest);
        foreach (var other in identity.LookAlikes)
        {
            Part($"Not to be confused with {other.Name}", other.Difference, other.SourceIds);
        }

        foreach (var notice in identity.Notices)
        {
            Part(notice.Title, notice.Text, notice.SourceIds);
        }

        Paragraph(monograph.Description);
        foreach (var section in monograph.Sections)
        {
            Part($"{new string('#', section.Level)} {section.Title}", section.Text, []);
        }

        foreach (var faq in monograph.Faqs)
        {
            Part($"Q: {faq.Question}", faq.AnswerText.Length > 0 ? faq.AnswerText : "(no answer)", []);
        }

        PrintSources(identity.Sources);
        PrintProblems(problems);
    }

    private void PrintState(Drug drug)
    {
        if (drug.Monograph.IsBanned)
        {
            terminal.Line("BANNED: this drug is marked as banned.");
        }

        if (drug.IsIncomplete)
        {
            terminal.Line("INCOMPLETE: a part of this drug's files could not be used; see the problems below.");
        }

        if (drug.Identity.HighAlert)
        {
            terminal.Line("HIGH ALERT: a mistake with this drug is likely to harm.");
        }

        terminal.Line(drug.Identity.Review is not { } review
            ? "NOT REVIEWED by this site."
            : review.Until < terminal.Today
                ? $"REVIEW OVERDUE: it held until {Day(review.Until)}."
                : $"Reviewed by {review.By} on {Day(review.On)}; holds until {Day(review.Until)}.");
    }

    private void PrintSources(IReadOnlyList<Source> sources)
    {
        if (sources.Count > 0)
        {
            Part("Sources", string.Join('\n', sources.Select(source => $"[{source.Id}] {source.Title} {source.Url}".TrimEnd())), []);
        }
    }

    private void PrintProblems(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
        {
            Part("Problems", string.Join('\n', problems), []);
        }
    }

    private void Part(string title, string text, IReadOnlyList<string> sources)
    {
        Paragraph(sources.Count > 0 ? $"{title} [{string.Join(", ", sources)}]" : title);
        if (text.Length > 0)
        {
            terminal.Line(text);
        }
    }

    private void Paragraph(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            terminal.Line();
            terminal.Line(text);
        }
    }

    private void Field(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            terminal.Line($"{name}: {value}");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
