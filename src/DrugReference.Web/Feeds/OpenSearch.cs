using System.Xml.Linq;

namespace DrugReference.Web.Feeds;

/// <summary>Tells a browser how to search the portal from its address bar (OpenSearch 1.1).</summary>
internal static class OpenSearch
{
    public const string ContentType = "application/opensearchdescription+xml";

    private static readonly XNamespace Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    /// <param name="root">What stands before the paths.</param>
    public static XElement Description(string root) => new(
        Namespace + "OpenSearchDescription",
        new XElement(Namespace + "ShortName", "DrugReference"),
        new XElement(Namespace + "Description", "Search drugs, sections and questions in DrugReference."),
        Results(root + "/search"),
        Url(ContentType, "self", root + "/opensearch.xml"),
        new XElement(Namespace + "Image", new XAttribute("type", "image/svg+xml"), root + "/favicon.svg"),
        new XElement(Namespace + "Language", "en-GB"),
        new XElement(Namespace + "InputEncoding", "UTF-8"),
        new XElement(Namespace + "OutputEncoding", "UTF-8"));

    /// <summary>As a form, so that what is looked for stands in no address; a browser that knows no forms here offers nothing.</summary>
    private static XElement Results(string address)
    {
        var results = Url("text/html", "results", address);
        results.Add(new XAttribute("method", "post"), new XElement(Namespace + "Param", new XAttribute("name", "q"), new XAttribute("value", "{searchTerms}")));
        return results;
    }

    private static XElement Url(string type, string relation, string template) => new(
        Namespace + "Url", new XAttribute("type", type), new XAttribute("rel", relation), new XAttribute("template", template));
}
