using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;

namespace DrugReference.Data.Tests.Rows;

/// <summary>
/// CompiledModel holds the model of the rows as code, so that nobody waits for it to be made.
/// <c>APPROVE=1 dotnet test --filter CompiledModel</c> writes it anew.
/// </summary>
public sealed partial class CompiledModelTests : IDisposable
{
    private static readonly string Committed = Path.Combine(Repository.Folder, "src", "DrugReference.Data", "CompiledModel");

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly FormularyContext _context;

    public CompiledModelTests() => _context = new FormularyContext(FormularyConnections.Options(_connection));

    [Fact]
    public void Files_AreWhatIsMadeOfTheModel()
    {
        var made = Make();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Write(made);
        }

        Assert.Equal(TextsOf(made), TextsOf(ReadAll(Committed)));
    }

    [Fact]
    public void Model_IsTheCompiledOne() => Assert.IsType<CompiledModel.FormularyContextModel>(_context.Model);

    public void Dispose()
    {
        _context.Dispose();
        _connection.Dispose();
        _folder.Dispose();
    }

    private Dictionary<string, string> Make()
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(_context);
        OfSqlite().ConfigureDesignTimeServices(services);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(
            _context.GetService<IDesignTimeModel>().Model, _folder.Path, new CompiledModelCodeGenerationOptions
            {
                ContextType = typeof(FormularyContext),
                ModelNamespace = typeof(FormularyContext).Namespace + ".CompiledModel",
                UseNullableReferenceTypes = true,
                Language = "C#",
            });
        return ReadAll(_folder.Path);
    }

    /// <summary>What SQLite adds, as its assembly names it.</summary>
    private static IDesignTimeServices OfSqlite()
    {
        var sqlite = typeof(SqliteDbContextOptionsBuilderExtensions).Assembly;
        var name = sqlite.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName;
        return (IDesignTimeServices)Activator.CreateInstance(sqlite.GetType(name, throwOnError: true)!)!;
    }

    private static Dictionary<string, string> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    /// <summary>Without the one thing that is another each time: the number that a model has for itself.</summary>
    private static Dictionary<string, string> TextsOf(Dictionary<string, string> files) =>
        files.ToDictionary(file => file.Key, file => ModelId().Replace(file.Value, "modelId"));

    private static void Write(Dictionary<string, string> files)
    {
        Directory.CreateDirectory(Committed);
        Array.ForEach(Directory.GetFiles(Committed), File.Delete);
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(Committed, name), text);
        }
    }

    [GeneratedRegex("modelId: new Guid\\(\"[0-9a-f-]+\"\\)")]
    private static partial Regex ModelId();
}
