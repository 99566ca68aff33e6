namespace DrugReference.Faults.Tests.Injection;

/// <summary>Commands that mount something for the process that they end in, and for nobody else.</summary>
internal static class Mounts
{
    public static readonly string[] Namespace = ["unshare", "--map-root-user", "--mount"];

    /// <summary>The same user without what root may do: the permissions of files bind.</summary>
    public static readonly string[] WithoutPrivileges = ["unshare", "--user"];

    /// <summary>The folder as it is, but for writing.</summary>
    public static string[] ReadOnly(string folder) =>
        [.. Namespace, "sh", "-ec", "mount --bind \"$0\" \"$0\"; mount -o remount,bind,ro \"$0\"; exec \"$@\"", folder];

    /// <summary>An empty disk of this size in the place of the folder.</summary>
    public static string[] Small(string folder, string size) =>
        [.. Namespace, "sh", "-ec", $"mount -t tmpfs -o size={size} none \"$0\"; exec \"$@\"", folder];
}
