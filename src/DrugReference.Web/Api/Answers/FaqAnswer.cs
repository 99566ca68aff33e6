using DrugReference.Domain.Monographs;
using DrugReference.Domain.Quantities;

namespace DrugReference.Web.Api.Answers;

/// <summary>A question and its answer.</summary>
internal sealed record FaqAnswer
{
    /// <summary>Slug of the drug that it is about.</summary>
    public required string Drug { get; init; }

    /// <summary>Name of the drug.</summary>
    public required string DrugName { get; init; }

    /// <summary>Stable id inside the monograph; the fragment of its address.</summary>
    public required string Id { get; init; }

    /// <summary>The question as plain text.</summary>
    public required string Question { get; init; }

    /// <summary>The answer as plain text; empty when the source gives none.</summary>
    public required string Answer { get; init; }

    /// <summary>The same as safe HTML.</summary>
    public required string AnswerHtml { get; init; }

    /// <summary>Address of the question on the drug's page.</summary>
    public required string Url { get; init; }

    public static FaqAnswer Of(string slug, string name, Faq faq) => new()
    {
        Drug = slug,
        DrugName = name,
        Id = faq.Id,
        Question = faq.Question,
        Answer = ClinicalFormat.WithPlainSpaces(faq.AnswerText),
        AnswerHtml = faq.AnswerHtml,
        Url = ApiAddress.Of(slug, faq.Id),
    };
}
