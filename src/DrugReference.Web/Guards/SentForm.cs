namespace DrugReference.Web.Guards;

/// <summary>Reads the form that was sent, or says with which status it is refused.</summary>
internal static class SentForm
{
    public static async Task<(IFormCollection? Form, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType || !Charset.IsUtf8(request))
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return (await request.ReadFormAsync(cancellationToken), StatusCodes.Status200OK);
        }
        catch (BadHttpRequestException exception)
        {
            return (null, exception.StatusCode);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            // No form at all: too many fields, or a body that ends in the middle of one.
            return (null, StatusCodes.Status400BadRequest);
        }
    }
}
