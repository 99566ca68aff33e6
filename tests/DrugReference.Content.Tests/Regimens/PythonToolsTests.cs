namespace DrugReference.Content.Tests.Regimens;

public sealed class PythonToolsTests
{
    [PythonFact]
    public async Task UnitTestsOfTheTools_Pass()
    {
        var (exitCode, printed) = await PythonTools.RunAsync("-m", "unittest");

        Assert.True(exitCode == 0, printed);
        Assert.Matches(@"Ran [1-9][0-9]* tests", printed);
    }
}
