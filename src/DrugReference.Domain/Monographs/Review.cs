namespace DrugReference.Domain.Monographs;

/// <summary>A recorded review of the content by the site that uses it.</summary>
/// <param name="By">Who reviewed it, as the site wants it shown.</param>
/// <param name="On">When.</param>
/// <param name="Until">Until when the review holds.</param>
public sealed record Review(string By, DateOnly On, DateOnly Until);
