using System.Collections.Concurrent;
using DrugReference.Web.Serving;

namespace DrugReference.Web.Pages.Dose;

/// <summary>
/// The frames of dose pages. They hold nothing that was entered, and depend on what a kept page depends on, and on whether they are for a
/// result, which is no page to be found by.
/// </summary>
internal sealed class DoseFrames(PageStore pages)
{
    /// <summary>More addresses than there are regimens, in other letter cases say, may be asked for; each frame takes some 20 kB.</summary>
    private const int Most = 256;

    private Generation _frames = new(default, []);

    public DoseFrame? Find(Key key) =>
        Volatile.Read(ref _frames) is var frames && frames.Edition == key.Edition ? frames.ByKey.GetValueOrDefault(key) : null;

    public void Keep(Key key, DoseFrame frame)
    {
        var frames = Volatile.Read(ref _frames);
        if (frames.Edition != key.Edition || frames.ByKey.Count >= Most)
        {
            Volatile.Write(ref _frames, frames = new(key.Edition, []));
        }

        frames.ByKey.TryAdd(key, frame);
    }

    public Key KeyOf(HttpRequest request, Data.Formulary formulary) =>
        new(pages.EditionOf(formulary), request.PathBase.Value + request.Path.Value, HttpMethods.IsPost(request.Method));

    internal readonly record struct Key(PageStore.Edition Edition, string Address, bool IsResult);

    private sealed record Generation(PageStore.Edition Edition, ConcurrentDictionary<Key, DoseFrame> ByKey);
}
