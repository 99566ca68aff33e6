using System.Reflection;

namespace DrugReference.Web.Tests;

/// <summary>The arrows of docs/architecture.md.</summary>
public sealed class ArchitectureTests
{
    [Theory]
    [InlineData("DrugReference.Domain", "")]
    [InlineData("DrugReference.Content", "DrugReference.Domain")]
    [InlineData("DrugReference.Data", "DrugReference.Domain")]
    [InlineData("DrugReference.Web", "DrugReference.Content DrugReference.Data DrugReference.Domain DrugReference.Rendering")]
    [InlineData("DrugReference.Rendering", "DrugReference.Domain")]
    public void Project_KnowsOnlyWhatTheDesignAllows(string project, string allowed)
    {
        var references = Assembly.Load(project).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("DrugReference.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(allowed, string.Join(' ', references));
    }
}
