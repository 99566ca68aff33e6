using DrugReference.Domain.Problems;

namespace DrugReference.Web.Formularies;

/// <summary>A content that was not taken into service.</summary>
public sealed record ContentRefusal(DateTimeOffset At, string Reason, IReadOnlyList<Problem> Problems);
