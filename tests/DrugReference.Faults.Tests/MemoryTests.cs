using System.Globalization;
using DrugReference.Faults.Tests.Injection;
using Xunit.Abstractions;

namespace DrugReference.Faults.Tests;

/// <summary>A container with little memory.</summary>
[Trait("Fault", "F21")]
public sealed class MemoryTests(ITestOutputHelper output) : IDisposable
{
    private const int Megabytes = 256;
    private const int Drugs = 1_000;

    private readonly WardContent _content = new();

    [NeedsFact(Need.Memory)]
    public async Task ThousandMonographsInAQuarterOfAGigabyte_AreLoadedAndServed()
    {
        for (var drug = 0; drug < Drugs; drug++)
        {
            await File.WriteAllTextAsync(
                Path.Combine(_content.Path, $"drug{drug}.md"),
                $"---\ntitle: Drug{drug}\nfaqs:\n  - q: Is it strong?\n    a: No.\n---\n## Usage\n\n"
                + string.Concat(Enumerable.Repeat($"A line about drug {drug} that the liver and the kidney may read as well.\n\n", 150)));
        }

        _content.Write(1);
        using var group = new MemoryGroup(Megabytes);
        using (var portal = new PortalProcess(_content.Path, _content.Cache, group.Before))
        {
            await using var ward = new Ward(await portal.AddressAsync(), 4);
            await ward.RequestsAsync(200);
            _content.Write(2);
            await Waiting.UntilAsync(() => ward.EditionsSeen == 2 || ward.Failures.Count > 0);

            await ward.StopAsync(_content);
            Assert.False(portal.HasExited);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Drugs} drugs in {Megabytes} MB: {portal.ResidentMegabytes} MB resident"));
        }
    }

    public void Dispose() => _content.Dispose();
}
