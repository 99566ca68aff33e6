namespace DrugReference.Cli;

/// <summary>What <c>drugref</c> answers to the shell; <c>serve</c> answers with what the portal does, 0 or 78.</summary>
internal static class ExitCode
{
    /// <summary>Done; whatever was found is a warning or a note.</summary>
    public const int Success = 0;

    /// <summary>The content has errors, or the drug that was asked for is not in it.</summary>
    public const int Failure = 1;

    /// <summary>The arguments made no sense, the folder does not exist, or no file can be written.</summary>
    public const int BadUsage = 2;
}
