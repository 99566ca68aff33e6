namespace DrugReference.Domain.Monographs;

/// <summary>A question and its answer, cleaned of numbering and stray markup.</summary>
/// <param name="Id">Stable id inside the monograph, made from the question alone, such as <c>faq-what-is-...</c>.</param>
/// <param name="Question">Question as plain text.</param>
/// <param name="AnswerHtml">Answer as safe HTML; empty when the source gave none.</param>
/// <param name="AnswerText">Answer as plain text.</param>
public sealed record Faq(string Id, string Question, string AnswerHtml, string AnswerText);
