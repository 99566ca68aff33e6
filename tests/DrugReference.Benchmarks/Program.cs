using System.Globalization;
using DrugReference.Benchmarks;
using DrugReference.Benchmarks.Relevance;
using DrugReference.Benchmarks.Search;

return args switch
{
    ["bombs"] => await BombsCommand.RunAsync(Console.Out),
    ["relevance", var folder] => await RelevanceCommand.RunAsync(Console.Out, folder),
    ["search", var folder, var queries, .. var kinds] => await SearchCommand.RunAsync(Console.Out, folder, queries, kinds),
    ["kept", var folder] => await KeptCommand.RunAsync(Console.Out, folder),
    ["fuzz", var count, var portal] => await FuzzCommand.RunAsync(Console.Out, int.Parse(count, CultureInfo.InvariantCulture), new Uri(portal)),
    ["names", var folder] => await RelevanceCommand.NamesAsync(Console.Out, folder),
    ["relevance", var folder, .. var queries] => await RelevanceCommand.ShowAsync(Console.Out, folder, queries),
    ["relevance"] => await RelevanceCommand.RunAsync(Console.Out, "content"),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/DrugReference.Benchmarks -- bombs | relevance [DIR [QUERY ...]] | names DIR | search DIR QUERIES.json [KIND ...] | kept DIR | fuzz COUNT ADDRESS");
    return 2;
}
