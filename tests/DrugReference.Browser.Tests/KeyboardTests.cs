namespace DrugReference.Browser.Tests;

/// <summary>Nobody needs a mouse: every stop of the focus is seen, and a dose is few key presses away.</summary>
[Collection(SharedBrowser.Name)]
public sealed class KeyboardTests(Browser browser)
{
    /// <summary>What is wrong with the place that has the focus: nothing, once it is in sight, marked, and covered by nothing.</summary>
    private const string Stop = """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body || element === document.documentElement) { return null; }
          const target = element.matches('[type=radio], [type=checkbox]') ? element : element;
          const name = target.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
          const box = [...target.getClientRects()].find(rect => rect.width > 0) ?? target.getBoundingClientRect();
          const style = getComputedStyle(target);
          const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const isInView = box.top >= -0.5 && box.left >= -0.5 && box.right <= innerWidth + 0.5
            && (box.bottom <= innerHeight + 0.5 || box.height > innerHeight);
          const hit = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, innerHeight / 2));
          const isOnTop = hit && (target.contains(hit) || [...target.labels ?? []].some(label => label.contains(hit)));
          const corners = [[box.left + 3, box.top + 3], [box.right - 3, box.bottom - 3]].map(([x, y]) => document.elementFromPoint(x, y))
            .filter(other => other && !target.contains(other) && !other.contains(target));
          const wrong = [!isMarked && 'not marked', !isInView && `out of sight (${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight})`,
            !isOnTop && `covered by ${hit?.outerHTML.slice(0, 60)}`, corners.length && `cut by ${corners[0].outerHTML.slice(0, 60)}`].filter(Boolean);
          return { Name: name, Wrong: wrong.join(', ') };
        }
        """;

    public static TheoryData<string, bool> KindsAndDevices
    {
        get
        {
            var rows = new TheoryData<string, bool>();
            foreach (var kind in PageKinds.Names)
            {
                rows.Add(kind, true);
                rows.Add(kind, false);
            }

            return rows;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(KindsAndDevices))]
    public async Task Focus_IsSeenAtEveryStopForwardsAndBackwards(string kind, bool isPhone)
    {
        var page = await browser.LookAsync(isPhone ? Reader.Phone : Reader.Desktop);
        await PageKinds.OpenAsync(browser, page, kind);
        var wrong = new List<string>();

        foreach (var key in new[] { "Tab", "Shift+Tab" })
        {
            var seen = new HashSet<string>();
            for (var (presses, isThrough) = (0, false); presses < 400 && !isThrough; presses++)
            {
                await page.Keyboard.PressAsync(key);
                var stop = await page.EvaluateAsync<FocusStop?>(Stop);
                if (stop is { Wrong.Length: > 0 })
                {
                    wrong.Add($"{key}: {stop.Wrong}: {stop.Name}");
                }

                isThrough = stop is null && seen.Count > 0;
                seen.Add(stop?.Name ?? string.Empty);
            }

            Assert.True(seen.Count > 5, $"{seen.Count} stops");
        }

        Faults.AssertNone(wrong);
    }

    [BrowserTheory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Reader_ReachesADoseWithAtMostFortyKeyPresses(bool isPhone, bool javaScript)
    {
        var page = await browser.LookAsync((isPhone ? Reader.Phone : Reader.Desktop) with { JavaScript = javaScript });
        await page.GotoAsync(DoseForm.Address);
        var keys = new KeyCounter(page);

        foreach (var (field, typed) in new[] { ("#height", "170"), ("[name=heightUnit]", " "), ("#weight", "70"), ("[name=weightUnit]", " "), ("#ageYears", "42"), ("#cycle", "1") })
        {
            await keys.TabToAsync(field);
            await keys.TypeAsync(typed);
        }

        await keys.PressAsync("Enter");
        await DoseForm.AnsweredAsync(page);

        Assert.Equal(["1.45 mg", "0.91 mg", "0.91 mg"], await DoseForm.DosesAsync(page));
        Assert.InRange(keys.Presses, 20, 40);
    }

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task SkipLink_IsFirstAndLeadsToTheContent(string kind)
    {
        var page = await browser.LookAsync(Reader.Phone);
        await PageKinds.OpenAsync(browser, page, kind);
        var skip = page.Locator("a[href='#main']").First;

        await skip.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("#main", await page.EvaluateAsync<string>("[...document.querySelectorAll('a, button, input')][0].getAttribute('href')"));
    }

    private sealed class FocusStop
    {
        public string Name { get; set; } = string.Empty;

        public string Wrong { get; set; } = string.Empty;
    }
}
