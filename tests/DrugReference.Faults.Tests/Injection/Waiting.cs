namespace DrugReference.Faults.Tests.Injection;

/// <summary>Waits for what must come, however busy the machine is.</summary>
internal static class Waiting
{
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(PortalProcess.Patience);
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    public static Task UntilAsync(Func<bool> isSo) => UntilAsync(() => Task.FromResult(isSo()));
}
