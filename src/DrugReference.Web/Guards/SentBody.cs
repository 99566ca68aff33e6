using Microsoft.AspNetCore.Connections;

namespace DrugReference.Web.Guards;

/// <summary>
/// What has to be done where a body cannot be read. Bodies are read without the token of the request: the server ends the read itself
/// as soon as the connection goes or is too slow, and a read that is given up would leave it in the middle of one.
/// </summary>
internal static class SentBody
{
    /// <summary>The status of a body that is too long or too slow, ended before its end, or is none at all.</summary>
    public static int Refuse(HttpRequest request, Exception unread)
    {
        if (unread is BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }

        if (unread is ConnectionResetException)
        {
            // The reader is gone. The server may not know it yet, and would try to read the rest and report that as a mistake of its own.
            request.HttpContext.Abort();
        }

        return StatusCodes.Status400BadRequest;
    }
}
