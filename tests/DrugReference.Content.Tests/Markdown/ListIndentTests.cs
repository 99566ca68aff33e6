using DrugReference.Content.Markdown;

namespace DrugReference.Content.Tests.Markdown;

public sealed class ListIndentTests
{
    [Theory]
    [InlineData("Doses:\n    - 0.8 mg\n    - 0.5 mg\nThen", "Doses:\n- 0.8 mg\n- 0.5 mg\nThen")]
    [InlineData("    - first\n      more\n        - deeper\n\n    - second", "- first\n  more\n    - deeper\n\n- second")]
    [InlineData("     1. one\n    2. two", "1. one\n2. two")]
    [InlineData("- item\n    - its part", "- item\n    - its part")]
    [InlineData("text\n    not an item\n- item\n    - its part\n", "text\n    not an item\n- item\n    - its part\n")]
    [InlineData("    - a\n\n\n", "- a\n\n\n")]
    [InlineData("no list", "no list")]
    [InlineData("", "")]
    public void Mend_MovesAListThatIsIndentedLikeCode(string markdown, string mended) =>
        Assert.Equal(mended, ListIndent.Mend(markdown));
}
