using DrugReference.Benchmarks;
using DrugReference.Benchmarks.Relevance;

return args switch
{
    ["bombs"] => await BombsCommand.RunAsync(Console.Out),
    ["relevance", var folder] => await RelevanceCommand.RunAsync(Console.Out, folder),
    ["search", var folder, var queries] => await SearchCommand.RunAsync(Console.Out, folder, queries),
    ["names", var folder] => await RelevanceCommand.NamesAsync(Console.Out, folder),
    ["relevance", var folder, .. var queries] => await RelevanceCommand.ShowAsync(Console.Out, folder, queries),
    ["relevance"] => await RelevanceCommand.RunAsync(Console.Out, "content"),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/DrugReference.Benchmarks -- bombs | relevance [DIR [QUERY ...]] | names DIR | search DIR QUERIES.json");
    return 2;
}
