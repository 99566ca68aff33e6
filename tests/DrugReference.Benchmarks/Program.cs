using DrugReference.Benchmarks;

return args switch
{
    ["bombs"] => await BombsCommand.RunAsync(Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/DrugReference.Benchmarks -- bombs");
    return 2;
}
