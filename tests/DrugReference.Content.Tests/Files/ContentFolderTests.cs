using DrugReference.Content.Files;

namespace DrugReference.Content.Tests.Files;

public sealed class ContentFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void List_ReadsMarkdownAndYamlAlone()
    {
        _folder.Write("a.md", "x");
        _folder.Write("drugs/b/monograph.MD", "x");
        _folder.Write("drugs/b/drug.yaml", "x");
        _folder.Write(".git/config.md", "x");
        _folder.Write(".hidden.md", "x");
        _folder.Write("image.png", "x");
        _folder.Write("notes.txt", "x");

        var folder = ContentFolder.List(_folder.Path);

        Assert.Equal(["a.md", "drugs/b/drug.yaml", "drugs/b/monograph.MD"], folder.Files.Select(file => file.RelativePath));
        Assert.Empty(folder.Problems);
    }

    [Fact]
    public void List_RefusesLinksByName()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "passwords.md"), "/etc/passwd");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "loop"), _folder.Path);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "nowhere.md"), "missing.md");

        var folder = ContentFolder.List(_folder.Path);

        Assert.Equal("loop", Assert.Single(folder.Problems).File);
        Assert.Equal(["nowhere.md", "passwords.md"], folder.Files.Select(file => file.Refusal!.File));
        Assert.All(folder.Files.Select(file => file.Refusal!).Append(folder.Problems[0]), problem => Assert.Equal("file-link", problem.Rule));
    }

    [Theory]
    [InlineData(0, "file-empty")]
    [InlineData((512 * 1024) + 1, "file-too-large")]
    [InlineData(1L << 30, "file-too-large")]
    [Trait("Fault", "F12")]
    public void List_RefusesBySizeBeforeReading(long size, string rule)
    {
        using (var file = File.Create(Path.Combine(_folder.Path, "a.md")))
        {
            file.SetLength(size);
        }

        var folder = ContentFolder.List(_folder.Path);

        Assert.Equal(("a.md", rule), (Assert.Single(folder.Files).RelativePath, folder.Files[0].Refusal?.Rule));
    }

    /// <summary>Folders in folders, until their path is longer than the system takes: root may not read that either.</summary>
    [Fact]
    [Trait("Fault", "F22")]
    public void List_IsPartialWhereAFolderCannotBeRead()
    {
        _folder.Write("a.md", "x");
        var whole = ContentFolder.List(_folder.Path);
        var half = string.Join('/', Enumerable.Repeat(new string('d', 200), 12));
        var (one, other) = (Path.Combine(_folder.Path, "one", half), Path.Combine(_folder.Path, "other"));
        Directory.CreateDirectory(one);
        Directory.CreateDirectory(Path.Combine(other, half));
        Directory.Move(other, Path.Combine(one, "other"));

        var folder = ContentFolder.List(_folder.Path);
        Directory.Move(Path.Combine(one, "other"), other);

        Assert.False(whole.IsPartial);
        Assert.True(folder.IsPartial);
        Assert.Equal("folder-unreadable", Assert.Single(folder.Problems).Rule);
        Assert.Equal("a.md", Assert.Single(folder.Files).RelativePath);
    }

    [Fact]
    public void List_RefusesAFolderThatDoesNotExist()
    {
        Assert.Throws<DirectoryNotFoundException>(() => ContentFolder.List(Path.Combine(_folder.Path, "missing")));
    }

    [Fact]
    public void Digest_ChangesWithNamesBytesAndWhatIsRefused()
    {
        _folder.Write("a.md", "x");
        var digests = new List<string> { Digest(), Digest() };
        _folder.Write("a.md", "y");
        digests.Add(Digest());
        File.Move(Path.Combine(_folder.Path, "a.md"), Path.Combine(_folder.Path, "b.md"));
        digests.Add(Digest());
        _folder.Write("empty.md", "");
        digests.Add(Digest());
        _folder.Write("notes.txt", "z");
        digests.Add(Digest());

        Assert.Equal(digests[0], digests[1]);
        Assert.Equal(digests[4], digests[5]);
        Assert.Equal(4, digests.Distinct().Count());
        Assert.All(digests, digest => Assert.Matches("^[0-9a-f]{64}$", digest));
    }

    public void Dispose() => _folder.Dispose();

    private string Digest() => ContentFolder.List(_folder.Path).Digest;
}
