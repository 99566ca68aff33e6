using System.Runtime.Versioning;
using DrugReference.Attacks.Tests.Running;

namespace DrugReference.Attacks.Tests.Probes;

/// <summary>Tests that probe one portal, which is started once.</summary>
[UnsupportedOSPlatform("windows")]
[CollectionDefinition(Name)]
public sealed class ProbedPortal : ICollectionFixture<ServedPortal>
{
    public const string Name = "probed portal";
}
