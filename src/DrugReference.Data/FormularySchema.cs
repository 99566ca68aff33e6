namespace DrugReference.Data;

/// <summary>
/// The tables and indexes of the EF Core model as SQL: to build the model takes longer than to load a hundred monographs, and a
/// test holds the two together. There are no references, which would be looked up for each row.
/// </summary>
internal static class FormularySchema
{
    public const string Tables =
        """
        CREATE TABLE "Changes" ("Id" INTEGER PRIMARY KEY, "Anchor" TEXT, "At" TEXT NOT NULL, "DrugName" TEXT NOT NULL,
            "Hash" INTEGER NOT NULL, "Html" TEXT NOT NULL, "Kind" INTEGER NOT NULL, "Part" INTEGER NOT NULL, "Slug" TEXT NOT NULL,
            "Title" TEXT NOT NULL, "Version" TEXT NOT NULL);
        CREATE INDEX "IX_Changes_Slug" ON "Changes" ("Slug");
        CREATE TABLE "Drugs" ("Id" INTEGER PRIMARY KEY, "Description" TEXT, "DrugClass" TEXT, "FaqsHash" INTEGER NOT NULL,
            "File" TEXT NOT NULL, "HasRegimen" INTEGER NOT NULL, "Hash" INTEGER NOT NULL, "Identity" TEXT NOT NULL,
            "IsBanned" INTEGER NOT NULL, "IsIncomplete" INTEGER NOT NULL, "LastModified" TEXT, "Name" TEXT NOT NULL,
            "Regimen" TEXT, "SectionsHash" INTEGER NOT NULL, "Slug" TEXT NOT NULL, "SortKey" TEXT NOT NULL,
            "SourceHash" TEXT NOT NULL, "Title" TEXT NOT NULL, "UpdateRefusedAt" TEXT);
        CREATE UNIQUE INDEX "IX_Drugs_Slug" ON "Drugs" ("Slug");
        CREATE INDEX "IX_Drugs_SortKey" ON "Drugs" ("SortKey");
        CREATE TABLE "Formularies" ("Id" INTEGER PRIMARY KEY, "Counts" TEXT NOT NULL, "Digest" TEXT NOT NULL, "Files" TEXT NOT NULL,
            "Hash" INTEGER NOT NULL, "ListedAt" TEXT NOT NULL, "LoadedAt" TEXT NOT NULL, "Root" TEXT NOT NULL,
            "Vocabulary" TEXT NOT NULL);
        CREATE TABLE "Names" ("Id" INTEGER PRIMARY KEY, "DrugId" INTEGER NOT NULL, "Hash" INTEGER NOT NULL,
            "Kind" INTEGER NOT NULL, "Name" TEXT NOT NULL);
        CREATE INDEX "IX_Names_DrugId" ON "Names" ("DrugId");
        CREATE TABLE "Passages" ("Id" INTEGER PRIMARY KEY, "Anchor" TEXT NOT NULL, "DrugId" INTEGER NOT NULL,
            "Hash" INTEGER NOT NULL, "Html" TEXT NOT NULL, "IsFaq" INTEGER NOT NULL, "Kind" INTEGER NOT NULL,
            "Level" INTEGER NOT NULL, "Path" TEXT NOT NULL, "Position" INTEGER NOT NULL, "Text" TEXT NOT NULL,
            "Title" TEXT NOT NULL);
        CREATE INDEX "IX_Passages_DrugId_IsFaq" ON "Passages" ("DrugId", "IsFaq");
        CREATE TABLE "Problems" ("Id" INTEGER PRIMARY KEY, "Column" INTEGER NOT NULL, "File" TEXT NOT NULL,
            "Hash" INTEGER NOT NULL, "Line" INTEGER NOT NULL, "Message" TEXT NOT NULL, "Rule" TEXT NOT NULL,
            "Severity" INTEGER NOT NULL, "Slug" TEXT);
        CREATE INDEX "IX_Problems_Slug" ON "Problems" ("Slug");
        """;

    /// <summary>
    /// Full-text indexes over the passages. They hold no text of their own. Headings have one for themselves: what stands in a
    /// heading is found without passing over what stands in the texts. FTS5 does not rank, so that it needs no lengths.
    /// </summary>
    public const string Indexes =
        """
        CREATE VIRTUAL TABLE PassageIndex USING fts5(
            Title, Path, Text, content='Passages', content_rowid='Id', columnsize=0, tokenize='porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE HeadingIndex USING fts5(
            Title, Path, content='Passages', content_rowid='Id', columnsize=0, tokenize='porter unicode61 remove_diacritics 2');
        INSERT INTO PassageIndex(PassageIndex, rank) VALUES('hashsize', 33554432);
        """;
}
