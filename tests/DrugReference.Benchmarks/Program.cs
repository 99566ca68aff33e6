using System.Globalization;
using DrugReference.Benchmarks;
using DrugReference.Benchmarks.Load;
using DrugReference.Benchmarks.Parts;
using DrugReference.Benchmarks.Relevance;
using DrugReference.Benchmarks.Search;

return args switch
{
    ["bombs"] => await BombsCommand.RunAsync(Console.Out),
    ["relevance", var folder] => await RelevanceCommand.RunAsync(Console.Out, folder),
    ["search", var folder, var queries, .. var kinds] => await SearchCommand.RunAsync(Console.Out, folder, queries, kinds),
    ["kept", var folder] => await KeptCommand.RunAsync(Console.Out, folder),
    ["fuzz", var count, var portal] => await FuzzCommand.RunAsync(Console.Out, int.Parse(count, CultureInfo.InvariantCulture), new Uri(portal)),
    ["parts", .. var arguments] => PartsCommand.Run(arguments),
    ["load", var portal, var rate, var seconds] => await LoadCommand.RunAsync(
        Console.Out, new Uri(portal), int.Parse(rate, CultureInfo.InvariantCulture), int.Parse(seconds, CultureInfo.InvariantCulture)),
    ["names", var folder] => await RelevanceCommand.NamesAsync(Console.Out, folder),
    ["relevance", var folder, .. var queries] => await RelevanceCommand.ShowAsync(Console.Out, folder, queries),
    ["relevance"] => await RelevanceCommand.RunAsync(Console.Out, "content"),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/DrugReference.Benchmarks -- bombs | relevance [DIR [QUERY ...]] | names DIR | search DIR QUERIES.json [KIND ...] | kept DIR | fuzz COUNT ADDRESS | parts [ARGUMENT ...] | load ADDRESS RATE SECONDS");
    return 2;
}
