using System.Net;
using System.Text.RegularExpressions;
using DrugReference.Faults.Tests.Injection;

namespace DrugReference.Faults.Tests;

/// <summary>Two portals of one address whose contents differ for a while.</summary>
[Trait("Fault", "F24")]
public sealed partial class ReplicaTests : IDisposable
{
    private const string Drug = "/drugs/inotuzumab-ozogamicin";

    private readonly WardContent _old = new();
    private readonly WardContent _new = new();

    [Fact]
    public async Task FormOfAnotherContent_IsToBeCalculatedAgainAndNothingIsMixed()
    {
        _new.Write(1);
        using var oldPortal = new PortalProcess(_old.Path, _old.Cache);
        using var newPortal = new PortalProcess(_new.Path, _new.Cache);
        using var oldClient = await oldPortal.ClientAsync();
        using var newClient = await newPortal.ClientAsync();
        var (oldDigest, newDigest) = (await DigestAsync(oldClient), await DigestAsync(newClient));

        foreach (var (client, own, other, content) in new[] { (oldClient, oldDigest, newDigest, _old), (newClient, newDigest, oldDigest, _new) })
        {
            using var right = await client.SendAsync(DoseRequest.Of(Drug, own));
            using var wrong = await client.SendAsync(DoseRequest.Of(Drug, other));
            var (rightPage, wrongPage) = (await right.Content.ReadAsStringAsync(), await wrong.Content.ReadAsStringAsync());
            var edition = await client.GetStringAsync(WardContent.Drug);

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (right.StatusCode, wrong.StatusCode));
            Assert.True(DoseRequest.IsRight(rightPage));
            Assert.False(DoseRequest.HoldsADose(Form().Replace(wrongPage, "")));
            Assert.Contains("The content changed since this form was opened", wrongPage, StringComparison.Ordinal);
            Assert.All([rightPage, wrongPage, edition], page => Assert.Contains(own[..12], page, StringComparison.Ordinal));
            Assert.All([rightPage, wrongPage, edition], page => Assert.DoesNotContain(other[..12], page, StringComparison.Ordinal));
            Assert.Contains($"Edition {content.Editions[own[..12]]}.", edition, StringComparison.Ordinal);
        }
    }

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    private static async Task<string> DigestAsync(HttpClient client) =>
        Digest().Match(await client.GetStringAsync($"{Drug}/dose")).Groups["digest"].Value;

    [GeneratedRegex("name=\"digest\" value=\"(?<digest>[0-9a-f]{64})\"")]
    private static partial Regex Digest();

    /// <summary>What was typed stays in the form.</summary>
    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();
}
