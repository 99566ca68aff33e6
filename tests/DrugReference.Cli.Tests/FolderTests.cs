namespace DrugReference.Cli.Tests;

public sealed class FolderTests : DrugrefFolder
{
    [Fact]
    public async Task Command_ReadsTheContentOfTheCurrentFolderWhenThereIsOne()
    {
        Write("content/examplumab.md", "---\ntitle: Examplumab\n---\n## Usage\n\nPain.\n");

        using var here = DrugrefProcess.StartIn(Folder, "show", "examplumab");
        using var elsewhere = DrugrefProcess.Start("show", "examplumab");

        Assert.Equal((0, 1), (await here.EndAsync(), await elsewhere.EndAsync()));
    }
}
