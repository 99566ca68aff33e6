namespace DrugReference.Web.Guards;

/// <summary>Reads the form that was sent, or says with which status it is refused.</summary>
internal static class SentForm
{
    public static async Task<(IFormCollection? Form, int Status)> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || !Charset.IsUtf8(request))
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return (await request.ReadFormAsync(CancellationToken.None), StatusCodes.Status200OK);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            // The first: no form at all, or one with too many fields. The other also: a part of a form without its end.
            return (null, SentBody.Refuse(request, exception));
        }
    }
}
