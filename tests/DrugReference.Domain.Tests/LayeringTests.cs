using DrugReference.Domain.Dosing;

namespace DrugReference.Domain.Tests;

public sealed class LayeringTests
{
    [Fact]
    public void Domain_ReferencesTheSystemAssembliesOnly()
    {
        var references = typeof(Regimen).Assembly.GetReferencedAssemblies();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
    }
}
