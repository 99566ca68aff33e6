using DrugReference.Domain.Dosing;

namespace DrugReference.Domain.Tests.Dosing;

/// <summary>Three values: what was not entered makes a condition neither true nor false.</summary>
public sealed class ConditionTests
{
    private static readonly Condition Yes = new WordCondition("known", ["yes"]);
    private static readonly Condition No = new WordCondition("known", ["no"]);
    private static readonly Condition Unknown = new WordCondition("missing", ["yes"]);

    private static readonly Known Facts = new(
        new Dictionary<string, decimal> { ["one"] = 1m, ["two"] = 2m }, new Dictionary<string, string> { ["known"] = "yes" });

    public static TheoryData<Condition[], bool?, bool?> Combinations => new()
    {
        { [Yes, Yes], true, true },
        { [Yes, No], false, true },
        { [No, No], false, false },
        { [Yes, Unknown], null, true },
        { [No, Unknown], false, null },
        { [Unknown, Unknown], null, null },
    };

    [Theory]
    [InlineData(Comparison.Above, 0.99, true)]
    [InlineData(Comparison.Above, 1, false)]
    [InlineData(Comparison.AtLeast, 1, true)]
    [InlineData(Comparison.AtLeast, 1.01, false)]
    [InlineData(Comparison.Below, 1.01, true)]
    [InlineData(Comparison.Below, 1, false)]
    [InlineData(Comparison.AtMost, 1, true)]
    [InlineData(Comparison.AtMost, 0.99, false)]
    public void Holds_ComparesWithAFigure(Comparison comparison, double figure, bool expected)
    {
        Assert.Equal(expected, new NumberCondition("one", comparison, (decimal)figure).Holds(Facts));
        Assert.Null(new NumberCondition("missing", comparison, (decimal)figure).Holds(Facts));
    }

    [Theory]
    [InlineData("one", "two", true)]
    [InlineData("two", "one", false)]
    [InlineData("one", "missing", null)]
    [InlineData("missing", "one", null)]
    public void Holds_ComparesTwoNumbersOfThePatient(string one, string other, bool? expected)
    {
        var condition = new ComparedCondition(one, Comparison.Below, other);

        Assert.Equal(expected, condition.Holds(Facts));
        Assert.Equal([one, other], condition.EntryIds);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Holds_CombinesKnownAndUnknown(Condition[] conditions, bool? all, bool? any)
    {
        Assert.Equal(all, new AllOf(conditions).Holds(Facts));
        Assert.Equal(any, new AnyOf(conditions).Holds(Facts));
        Assert.Equal(all, new AllOf([.. conditions.Reverse()]).Holds(Facts));
        Assert.Equal(any, new AnyOf([.. conditions.Reverse()]).Holds(Facts));
        Assert.Equal(conditions.SelectMany(condition => condition.EntryIds), new AnyOf(conditions).EntryIds);
    }

    [Fact]
    public void Has_KnowsNumbersAndWords()
    {
        Assert.True(Facts.Has("one") && Facts.Has("known") && !Facts.Has("missing"));
        Assert.Contains("day", Known.CommonNumbers);
        Assert.Contains("weightSource", Known.CommonWords);
    }

    [Fact]
    public void Words_AreTheChoicesOrYesAndNo()
    {
        EntryChoice[] choices = [new("mild", "mild")];

        Assert.Equal(choices, new Entry("a", "a", "a", null, choices).Words());
        Assert.Equal(["yes", "no"], new Entry("a", "a", "a", null, []).Words().Select(choice => choice.Id));
        Assert.Empty(new Entry("a", "a", "a", new("a", 0m, 1m, 0, "d"), []).Words());
    }

    [Fact]
    public void EndsRegimen_OnlyWithoutAnyCondition()
    {
        var rule = SampleRegimen.Create().Findings[0];

        Assert.True(rule.EndsRegimen());
        Assert.False((rule with { When = Yes }).EndsRegimen());
        Assert.False((rule with { Unless = Yes }).EndsRegimen());
        Assert.False((rule with { Labels = ["EU"] }).EndsRegimen());
        Assert.False((rule with { Finding = rule.Finding with { Severity = FindingSeverity.Hold } }).EndsRegimen());
    }
}
