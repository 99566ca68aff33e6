using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>A reader who has a keyboard only, and whose key presses are counted.</summary>
internal sealed class KeyCounter(IPage page)
{
    public int Presses { get; private set; }

    public async Task PressAsync(string key)
    {
        await page.Keyboard.PressAsync(key);
        Presses++;
    }

    public async Task TypeAsync(string text)
    {
        foreach (var character in text)
        {
            await PressAsync(character.ToString());
        }
    }

    /// <summary>Goes on with Tab until the element has the focus.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var tabs = 0; tabs < 60; tabs++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }

            await PressAsync("Tab");
        }

        Assert.Fail($"{selector} cannot be reached by Tab.");
    }
}
