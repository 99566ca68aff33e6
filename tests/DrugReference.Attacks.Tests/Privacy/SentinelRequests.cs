using System.Text;
using System.Text.Json;
using DrugReference.Domain.Dosing;

namespace DrugReference.Attacks.Tests.Privacy;

/// <summary>Requests with a sentinel in everything that a reader can send.</summary>
internal static class SentinelRequests
{
    private const string Dose = "/drugs/inotuzumab-ozogamicin/dose";

    /// <summary>With <c>*</c> where the sentinel goes.</summary>
    private static readonly string[] Addresses =
    [
        "/search?q=*", "/search?q=vod&literal=*", "/search?*=1", "/faqs?q=*", "/faqs?drug=*", "/faqs?topic=*", "/faqs?page=*", "/drugs?page=*",
        "/drugs?from=*", "/api/search?q=*", "/api/search?q=vod&limit=*", "/api/search?q=vod&kinds=*", "/api/suggest?q=*", "/api/faqs?drug=*",
        "/api/faqs?page=*", "/api/drugs?page=*", "/?*", "/drugs/inotuzumab-ozogamicin?utm_source=*", "/*", "/drugs/*", "/drugs/*/dose",
        "/drugs/*/changes.atom", "/a-to-z/*", "/classes/*", "/api/drugs/*", "/api/drugs/*/dose", "/api/drugs/inotuzumab-ozogamicin/sections/*",
        "/offline/*/doses.json", "/offline/*/search.json", "/error/*", "/js/*.js", "/css/*", "/health/*", "/status?*=*", "/calculators/*",
    ];

    private static readonly string[] Headers =
    [
        "User-Agent", "Referer", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Cookie", "tracestate",
        "baggage", "Correlation-Context", "X-Request-ID", "X-Correlation-ID", "X-B3-TraceId", "Accept-Language", "Accept", "Authorization", "Origin",
        "If-None-Match", "From", "Via", "X-Original-URL", "X-HTTP-Method-Override", "DNT", "X-Patient-Id",
    ];

    private static readonly string[] Fields =
    [
        DoseFields.Label, DoseFields.Height, DoseFields.HeightUnit, DoseFields.HeightInches, DoseFields.Weight, DoseFields.WeightUnit,
        DoseFields.WeightPounds, DoseFields.Cycle, DoseFields.AgeYears, DoseFields.Formula, DoseFields.Response, DoseFields.Start,
        DoseFields.Day8Given, DoseFields.InterruptionDays, DoseFields.PriorReductions, DoseFields.Day, DoseFields.BaselineWeightKg,
        DoseFields.LastBsaM2, DoseFields.WeightSource, "digest", "patient", "reason",
    ];

    /// <summary>Two hundred and more, each with its sentinel.</summary>
    public static IEnumerable<(Sentinel Sentinel, Func<HttpRequestMessage> Request)> All()
    {
        var number = 0;
        foreach (var address in Addresses)
        {
            var (text, word) = (Sentinel.Text(number++), Sentinel.Word(number++));
            yield return (text, () => Get(address.Replace("*", Uri.EscapeDataString(text.Value), StringComparison.Ordinal)));
            yield return (word, () => Get(address.Replace("*", word.Value, StringComparison.Ordinal)));
        }

        foreach (var header in Headers)
        {
            foreach (var address in (string[])["/", "/search?q=vod"])
            {
                var word = Sentinel.Word(number++);
                yield return (word, () => With(Get(address), header, word.Value));
            }
        }

        yield return (new Sentinel("5e47145e47145e47145e47145e471400", ""), () =>
            With(Get("/drugs"), "traceparent", "00-5e47145e47145e47145e47145e471400-5e47145e47145e47-01"));
        var method = Sentinel.Word(number++);
        yield return (method, () => new HttpRequestMessage(new HttpMethod(method.Value), "/drugs"));

        foreach (var field in Fields)
        {
            var (page, json, calendar, answer) = (Sentinel.Text(number++), Sentinel.Text(number++), Sentinel.Text(number++), Sentinel.Text(number++));
            yield return (page, () => Form(Dose, (field, page.Value)));
            yield return (answer, () => Form($"{Dose}/answer", (field, answer.Value)));
            yield return (calendar, () => Form($"{Dose}?handler=Calendar", (field, calendar.Value)));
            yield return (json, () => Json(field, json.Value));
        }

        foreach (var member in (string[])["document-uri", "blocked-uri", "script-sample", "violated-directive", "effective-directive"])
        {
            var text = Sentinel.Text(number++);
            yield return (text, () => Report(member, text.Value));
        }

        foreach (var (address, field) in (ValueTuple<string, string>[])
            [("/search", "q"), ("/search", "literal"), ("/faqs", "q"), ("/faqs", "drug"), ("/faqs", "topic"), ("/faqs", "other")])
        {
            var (text, word) = (Sentinel.Text(number++), Sentinel.Word(number++));
            yield return (text, () => Search(address, field, text.Value));
            yield return (word, () => Search(address, field, word.Value));
        }

        foreach (var address in (string[])["/api/search", "/api/suggest"])
        {
            var text = Sentinel.Text(number++);
            yield return (text, () => new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new StringContent(
                    JsonSerializer.Serialize(new Dictionary<string, string> { ["q"] = text.Value }), Encoding.UTF8, "application/json"),
            });
        }

        // What the calculator accepts and calculates with.
        (string Field, string Json, string Figure)[] figures =
        [
            (DoseFields.Height, DoseFields.HeightCm, "163.57"), (DoseFields.Weight, DoseFields.WeightKg, "71.39"),
            (DoseFields.Start, DoseFields.Start, "2031-05-07"), (DoseFields.AgeYears, DoseFields.AgeYears, "61.73"),
        ];
        foreach (var (field, jsonField, figure) in figures)
        {
            yield return (Sentinel.Figure(figure), () => Form(Dose, (field, figure)));
            yield return (Sentinel.Figure(figure), () => Form($"{Dose}/answer", (field, figure)));
            yield return (Sentinel.Figure(figure), () => Form($"{Dose}?handler=Calendar", (field, figure), (DoseFields.Start, "2031-05-07")));
            yield return (Sentinel.Figure(figure), () => Json(jsonField, figure));
        }
    }

    public static HttpRequestMessage Form(string address, params (string Field, string Value)[] entries)
    {
        var form = new Dictionary<string, string>
        {
            [DoseFields.Label] = "EU",
            [DoseFields.Height] = "170",
            [DoseFields.HeightUnit] = "cm",
            [DoseFields.Weight] = "70",
            [DoseFields.WeightUnit] = "kg",
            [DoseFields.AgeYears] = "42",
            [DoseFields.Cycle] = "1",
        };
        foreach (var (field, value) in entries)
        {
            form[field] = value;
        }

        return new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
    }

    private static HttpRequestMessage Search(string address, string field, string value) => new(HttpMethod.Post, address)
    {
        Content = new FormUrlEncodedContent([KeyValuePair.Create(field, value)]),
    };

    private static HttpRequestMessage Json(string field, string value)
    {
        var form = new Dictionary<string, string>
        {
            [DoseFields.Label] = "EU",
            [DoseFields.HeightCm] = "170",
            [DoseFields.WeightKg] = "70",
            [DoseFields.Cycle] = "1",
            [field] = value,
        };
        return new HttpRequestMessage(HttpMethod.Post, "/api" + Dose)
        {
            Content = new StringContent(JsonSerializer.Serialize(form), Encoding.UTF8, "application/json"),
        };
    }

    /// <summary>What a browser sends when it refused something of a page.</summary>
    private static HttpRequestMessage Report(string member, string value) => new(HttpMethod.Post, "/csp-report")
    {
        Content = new StringContent(
            JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["csp-report"] = new Dictionary<string, string> { ["effective-directive"] = "script-src", [member] = value },
            }),
            Encoding.UTF8, "application/csp-report"),
    };

    private static HttpRequestMessage Get(string address) => new(HttpMethod.Get, address);

    private static HttpRequestMessage With(HttpRequestMessage request, string header, string value)
    {
        Assert.True(request.Headers.TryAddWithoutValidation(header, value));
        return request;
    }
}
