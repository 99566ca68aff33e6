namespace DrugReference.Faults.Tests.Injection;

/// <summary>What a test may need of the machine.</summary>
internal enum Need
{
    Nginx,
    Clock,
    Memory,
    ManyOpenFiles,
}
