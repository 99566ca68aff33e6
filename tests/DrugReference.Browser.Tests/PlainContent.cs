namespace DrugReference.Browser.Tests;

/// <summary>Drugs as a folder of bare monographs gives them: no drug data, no regimen; one is banned. The names are made up, and the text says nothing.</summary>
internal sealed class PlainContent : IDisposable
{
    public const string Slug = "testamab";

    public const string BannedSlug = "testolone";

    public PlainContent()
    {
        File.WriteAllText(Path.Combine(Folder, Slug + ".md"), """
            ---
            title: Testamab
            description: A made-up drug.
            is_banned: false
            faqs:
              - q: Is testamab a drug?
                a: No, it is a name in a test.
            ---
            ## Usage

            - A list, with **a part of it**:
              - and a list inside

            ## Dosage

            Nothing can be given.

            | Column | Another column | A column with a longer heading |
            |---|---|---|
            | Cell | Another cell | A cell with several words in it |

            ### A heading below

            Text under it.
            """);
        File.WriteAllText(Path.Combine(Folder, BannedSlug + ".md"), """
            ---
            title: Testolone
            description: A made-up drug.
            is_banned: true
            ---
            ## Usage

            None.
            """);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("drugreference-plain-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
