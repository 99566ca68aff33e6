#!/usr/bin/env python3
"""What a published portal is made of, as CycloneDX 1.6 JSON, every file with its SHA-256. The same folder gives the same bytes.

usage: sbom.py FOLDER [FILE]    exits 1, and names them, where programs lie in the folder that belong to no package and no project
"""
import base64, ctypes, hashlib, json, os, re, sys, uuid
import xml.etree.ElementTree as xml
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGES = Path(os.environ.get("NUGET_PACKAGES") or Path.home() / ".nuget" / "packages")
PROGRAMS = (b"MZ", b"\x7fELF", b"\0asm", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
WASM = "Microsoft.NETCore.App.Runtime.Mono.browser-wasm"
NATIVE_SQLITE = "SQLitePCLRaw.lib.e_sqlite3/"


def read(path):
    return json.loads(path.read_text(encoding="utf-8-sig"))


def licences(name, version):
    nuspec = PACKAGES / name.lower() / version.lower() / f"{name.lower()}.nuspec"
    if not nuspec.exists():
        return []
    fields = {field.tag.split("}")[-1]: field for field in xml.parse(nuspec).getroot()[0]}
    licence, address = fields.get("license"), fields.get("licenseUrl")
    if licence is not None and licence.get("type") == "expression":
        return [{"expression": licence.text}]
    return [] if address is None else [{"license": {"name": "see its address", "url": address.text}}]


def component(key, kind="library", **more):
    name, version = key.split("/")
    return {"type": kind, "bom-ref": key, "name": name, "version": version, **more, "components": []}


def package(key, sha512=""):
    name, version = key.split("/")
    digest = base64.b64decode(sha512.removeprefix("sha512-")).hex()
    hashes = [{"alg": "SHA-512", "content": digest}] if digest else []
    return component(key, purl=f"pkg:nuget/{name}@{version}", licenses=licences(name, version), hashes=hashes)


def wasm_runtime():
    """What the engine in the browser runs on: no assembly of the portal refers to it, the project that is published into it does."""
    assets = read(REPOSITORY / "src" / "DrugReference.Browser" / "obj" / "project.assets.json")
    downloads = [each for framework in assets["project"]["frameworks"].values() for each in framework["downloadDependencies"]]
    version = next(each["version"] for each in downloads if each["name"] == WASM)
    return f"{WASM}/{version.strip('[]').split(',')[0]}"


def owners(libraries):
    """The library of each file, by its path in the folder."""
    found = {}
    for key, library in libraries.items():
        for kind in ("runtime", "native", "resources"):
            for asset, about in library.get(kind, {}).items():
                found["/".join(filter(None, [about.get("locale"), Path(asset).name]))] = key
        found.update(dict.fromkeys(library.get("runtimeTargets", {}), key))
    return found


def sqlite(file):
    """Asked of the library itself, where it is for this machine."""
    try:
        version = ctypes.CDLL(str(file)).sqlite3_libversion
    except (OSError, AttributeError):
        return {}
    version.restype = ctypes.c_char_p
    text = version().decode()
    return {"sqlite": {"type": "library", "bom-ref": "sqlite", "name": "sqlite", "version": text, "purl": f"pkg:generic/sqlite@{text}",
                       "cpe": f"cpe:2.3:a:sqlite:sqlite:{text}:*:*:*:*:*:*:*", "description": f"compiled into {file.name}"}}


def main(folder, target=None):
    deps_file = next(folder.glob("*.deps.json"))
    deps, root = read(deps_file), deps_file.name.removesuffix(".deps.json")
    libraries = deps["targets"][deps["runtimeTarget"]["name"]]
    application, runtime = next(key for key in libraries if key.startswith(root + "/")), wasm_runtime()
    parts = {key: package(key, deps["libraries"][key]["sha512"]) if deps["libraries"][key]["type"] == "package" else component(key)
             for key in libraries}
    browser = f"DrugReference.Browser/{application.split('/')[1]}"
    parts |= {application: component(application, "application"), runtime: package(runtime), browser: component(browser)}
    projects = {key.split("/")[0]: key for key in parts if key.startswith("DrugReference.")}

    strangers, owner = [], owners(libraries)
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        path, data = file.relative_to(folder).as_posix(), file.read_bytes()
        key = owner.get(path)
        if path.startswith("wwwroot/_framework/"):
            key = projects.get(re.sub(r"\.\w{10}\.wasm(\.\w+)?$", "", file.name), runtime)
        elif key is None and data.startswith(PROGRAMS) and file.name not in (root, f"{root}.exe"):
            strangers.append(path)
        elif key and key.startswith(NATIVE_SQLITE):
            parts |= sqlite(file)
        digest = {"alg": "SHA-256", "content": hashlib.sha256(data).hexdigest()}
        parts[key or application]["components"].append({"type": "file", "name": path, "hashes": [digest]})

    for framework in read(folder / f"{root}.runtimeconfig.json")["runtimeOptions"]["frameworks"]:
        key = f"{framework['name']}/{framework['version']}"
        parts[key] = component(key, "framework", description="of the machine or the base image: this version or a later one")
    depends = {key: [f"{name}/{version}" for name, version in library.get("dependencies", {}).items()] for key, library in libraries.items()}
    depends[application] += [browser, runtime]
    for part in parts.values():
        for field in [name for name, value in part.items() if value == []]:
            del part[field]
    bom = {"$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
           "metadata": {"component": parts.pop(application)}, "components": [parts[key] for key in sorted(parts)],
           "dependencies": [{"ref": key, "dependsOn": sorted(on for on in depends[key] if on in parts)} for key in sorted(depends)]}
    bom["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(bom))}"
    text = json.dumps(bom, indent=2, ensure_ascii=False) + "\n"
    Path(target).write_text(text, encoding="utf-8") if target else print(text, end="")
    for path in strangers:
        print(f"{path}: belongs to no package and no project", file=sys.stderr)
    return 1 if strangers else 0


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]).resolve(), *sys.argv[2:]))
