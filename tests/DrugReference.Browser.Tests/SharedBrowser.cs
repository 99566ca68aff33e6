namespace DrugReference.Browser.Tests;

/// <summary>All browser tests share one portal and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
