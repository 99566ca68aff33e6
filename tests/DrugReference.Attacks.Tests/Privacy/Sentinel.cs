using System.Globalization;
using System.Text;

namespace DrugReference.Attacks.Tests.Privacy;

/// <summary>A value that stands nowhere else, so that wherever it is found it was kept.</summary>
/// <param name="Mark">What is looked for.</param>
/// <param name="Value">What is sent: the mark, perhaps with what would forge a line of a log around it.</param>
internal sealed record Sentinel(string Mark, string Value)
{
    private static readonly string[] Shapes =
    [
        "{0}", "patient {0}", "{0}\r\n{{\"@m\":\"forged {0}\"}}", "\u001b[2J\u001b]0;{0}\u0007", "${{jndi:ldap://127.0.0.1/{0}}}", "%0d%0a{0}",
        "'; INSERT INTO Drugs VALUES ('{0}'); --", "{{{0}}}", "<script>{0}</script>", "\u202e{0}\u2028",
    ];

    /// <summary>The mark as it stands in a file or in memory.</summary>
    public IEnumerable<byte[]> Bytes => [Encoding.UTF8.GetBytes(Mark), Encoding.Unicode.GetBytes(Mark)];

    /// <summary>A text; the shapes take turns.</summary>
    public static Sentinel Text(int number)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"qzx{number:000}wvk");
        return new Sentinel(mark, string.Format(CultureInfo.InvariantCulture, Shapes[number % Shapes.Length], mark));
    }

    /// <summary>A text of letters and digits alone, where nothing else can be sent.</summary>
    public static Sentinel Word(int number) => Text(number) with { Value = Text(number).Mark };

    /// <summary>A figure of a patient, such as a height that the form accepts.</summary>
    public static Sentinel Figure(string figure) => new(figure, figure);
}
