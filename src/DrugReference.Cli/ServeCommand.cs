using System.CommandLine;
using DrugReference.Web.Hosting;

namespace DrugReference.Cli;

/// <summary><c>drugref serve [DIR]</c>: the portal itself, in this process.</summary>
internal static class ServeCommand
{
    private const string About = "Run the portal until it is told to stop (Ctrl+C, SIGTERM).";

    private const string Examples = """
        Settings may stand in the environment too, as Site__Contact; what is typed goes before it.

        Examples:
          drugref serve
          drugref serve /srv/monographs --urls http://localhost:8080 --cache /var/cache/drugref
          drugref serve --urls http://0.0.0.0:8080 -- --AllowedHosts=drugs.example.org
          drugref serve /srv/monographs -- --Site:Contact="Pharmacy, 4711" --Calculator:Enabled=false

        Exit codes: 0 stopped, 2 bad usage, 78 cannot start (a wrong setting, an address that is taken).
        """;

    public static Command Create(Terminal terminal)
    {
        var folder = Folder.Argument();
        var urls = new Option<string>("--urls")
        {
            Description = "The address to listen on; http://localhost:5080 by default.",
            HelpName = "URL",
        };
        var cache = Settings.Cache(isRequired: false);
        var settings = Settings.Argument();
        var command = new ExampleCommand("serve", About, Examples) { folder, urls, cache, settings };
        command.SetAction(async parsed =>
        {
            var named = parsed.GetResult(folder) is { Tokens.Count: > 0 } ? parsed.GetValue(folder) : null;
            if (named is not null && Folder.IsMissing(named, terminal))
            {
                return ExitCode.BadUsage;
            }

            return await Portal.RunAsync(
                [
                    .. Setting("Content:Path", named), .. Setting("urls", parsed.GetValue(urls)),
                    .. Setting("Cache:Path", parsed.GetValue(cache)), .. parsed.GetValue(settings)!,
                ],
                [new("Content:Path", Folder.Default), new("urls", "http://localhost:5080"), new("AllowedHosts", "localhost;127.0.0.1;[::1]")]);
        });
        return command;
    }

    private static string[] Setting(string key, string? value) => value is null ? [] : [$"--{key}={value}"];
}
