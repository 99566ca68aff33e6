namespace DrugReference.Browser.Tests;

/// <summary>Finds in a page, as a reader would, each figure with its unit: "0.8 mg/m²", "35 %", "60 minutes".</summary>
internal static class FigureScript
{
    /// <summary>
    /// <c>figures()</c> gives a range for each. The text is read as it is painted: run together within a block, apart from block to block.
    /// </summary>
    public const string Source = """
        const units = 'mg/m²|mg/mL|mg/kg|mL/min|mg|kg/m²|kg|g/L|g|micrograms?|mcg|µg|mL|L|m²|cm|mm|lb|IU|%|× ULN|°C|hours?|minutes?|days?|weeks?|months?|years?';
        const figure = new RegExp(`\\d(?:[\\d.,]*\\d)?[ \\u00a0](?:${units})(?![\\w/²])`, 'g');
        const blockOf = node => {
          let element = node.parentElement;
          while (getComputedStyle(element).display.startsWith('inline')) { element = element.parentElement; }
          return element;
        };
        const figures = () => {
          const pieces = [];
          let text = '', last = null;
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            if (!node.parentElement.checkVisibility() || node.parentElement.closest('script, .visually-hidden, textarea, option')) { continue; }
            const block = blockOf(node);
            if (block !== last) { text += '\n'; last = block; }
            pieces.push({ node, start: text.length });
            text += node.data.replace(/\s/g, space => space === '\u00a0' ? space : ' ');
          }
          const at = (offset, isEnd) => {
            const piece = pieces.findLast(piece => isEnd ? piece.start < offset : piece.start <= offset);
            return [piece.node, offset - piece.start];
          };
          return [...text.matchAll(figure)].map(match => {
            const range = document.createRange();
            range.setStart(...at(match.index, false));
            range.setEnd(...at(match.index + match[0].length, true));
            return range;
          });
        };
        """;

    /// <summary>A script that has <c>figures()</c> and answers what this body returns.</summary>
    public static string With(string body) => $"() => {{ {Source}\n{body} }}";

    /// <summary>The figures whose number and unit stand on different lines.</summary>
    public static readonly string Split = With("""
        return figures().filter(range => {
          const boxes = [...range.getClientRects()].filter(box => box.width > 0);
          return boxes.some(box => box.top >= boxes[0].bottom || box.bottom <= boxes[0].top);
        }).map(range => `"${range}" in ${blockOf(range.startContainer).outerHTML.slice(0, 160)}`);
        """);
}
