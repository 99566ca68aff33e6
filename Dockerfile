# Build: docker build -t drugreference .
# Run:   docker run --rm -p 8080:8080 --read-only --cap-drop ALL --security-opt no-new-privileges drugreference
#        and -e AllowedHosts=drugs.example.org where readers reach it by that name
# The base is the whole one, not a chiselled one: the health check below needs its shell.

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The time of the commit, in seconds since 1970: with it the SQLite file is the same to the byte too. The clock where it is not given.
ARG SOURCE_DATE_EPOCH
WORKDIR /source

# Packages change seldom: they stay in a layer of their own.
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props .editorconfig ./
COPY src/DrugReference.Domain/*.csproj src/DrugReference.Domain/
COPY src/DrugReference.Content/*.csproj src/DrugReference.Content/
COPY src/DrugReference.Data/*.csproj src/DrugReference.Data/
COPY src/DrugReference.Rendering/*.csproj src/DrugReference.Rendering/
COPY src/DrugReference.Browser/*.csproj src/DrugReference.Browser/
COPY src/DrugReference.Web/*.csproj src/DrugReference.Web/
COPY src/DrugReference.Cli/*.csproj src/DrugReference.Cli/
RUN dotnet restore src/DrugReference.Cli --use-current-runtime -p:PublishReadyToRun=true

COPY src/ src/
COPY content/ content/
RUN dotnet publish src/DrugReference.Web --no-restore --configuration Release --use-current-runtime --no-self-contained \
    -p:PublishReadyToRun=true --output /app
# The SQLite file of this content is made here, so that a container starts without reading a monograph. Errors in the content end the build.
# For the same runtime: a portal takes only files that were made with the very assemblies that it was published with.
RUN dotnet run --project src/DrugReference.Cli --no-restore --configuration Release -p:UseCurrentRuntimeIdentifier=true \
    -p:PublishReadyToRun=true -- build /app/content --cache /app/cache

FROM mcr.microsoft.com/dotnet/aspnet:10.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="DrugReference" \
      org.opencontainers.image.description="A drug reference for the ward: monographs, doses of a cycle, search" \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.revision="$REVISION"
WORKDIR /app
COPY --from=build /app ./

# The account that the base image brings; nothing in /app belongs to it.
USER $APP_UID

# Readers reach a container by the names that it is given; until then it answers at this machine alone.
# With other content than this image holds, name a folder that can be written to: Cache__Path=/tmp/drugreference.
# `docker stop` kills after ten seconds unless it is told to wait: five of serving on leave five for what is open.
# A memory dump would hold what was just typed: no diagnostics, no dumps.
ENV ASPNETCORE_HTTP_PORTS=8080 \
    AllowedHosts="localhost;127.0.0.1;[::1]" \
    Cache__Path=/app/cache \
    Shutdown__DrainSeconds=5 \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_DbgEnableMiniDump=0
EXPOSE 8080
# The image has no HTTP client; bash can ask by itself.
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "DrugReference.Web.dll"]
