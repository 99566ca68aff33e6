using System.Runtime.InteropServices.JavaScript;
using DrugReference.Domain.Offline;
using DrugReference.Rendering.Dosing;

namespace DrugReference.Browser;

/// <summary>
/// What JavaScript may ask: the calculations and the HTML of the portal, out of a copy of its content. Nothing that is asked is
/// kept.
/// </summary>
internal static partial class Engine
{
    private static DoseCopy? _doses;

    /// <summary>The runtime wants a beginning; there is nothing to do before something is asked.</summary>
    internal static void Main()
    {
    }

    /// <summary>Takes the copy that doses are calculated with, in the place of another one.</summary>
    [JSExport]
    internal static void LoadDoses(string digest, byte[] json)
    {
        _doses = null;
        var copy = DoseCopy.Read(json);
        _doses = copy.Digest == digest ? copy : throw new InvalidOperationException("The copy is of another content.");
    }

    /// <summary>The result of a form, or what is wrong with it, as HTML.</summary>
    /// <param name="root">The address of the portal, as a path with a slash at its end.</param>
    /// <param name="slug">The drug's name in addresses.</param>
    /// <param name="fields">The names of the form's entries, in its order.</param>
    /// <param name="values">What was entered in each.</param>
    /// <param name="copiedAt">When the copy was made, in milliseconds since 1970.</param>
    /// <param name="now">The clock of the device, likewise.</param>
    [JSExport]
    internal static string Dose(string root, string slug, string[] fields, string[] values, double copiedAt, double now) =>
        new OfflineForm(_doses!, root, slug, fields.Zip(values), Moment(copiedAt), Moment(now)).ToHtml().ToString();

    /// <summary>The days of a plan as a calendar file: its name and its text; nothing where there is no such file.</summary>
    [JSExport]
    internal static string[] Calendar(string root, string slug, string[] fields, string[] values, double copiedAt, double now) =>
        new OfflineForm(_doses!, root, slug, fields.Zip(values), Moment(copiedAt), Moment(now)).ToCalendar() is { } file
            ? [file.Name, file.Text]
            : [];

    private static DateTimeOffset Moment(double milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds);
}
