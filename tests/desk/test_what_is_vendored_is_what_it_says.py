import hashlib
import tomllib
from importlib.resources import files

VENDOR = files("sayso.desk") / "static" / "vendor"
ASSETS = tomllib.loads((VENDOR / "manifest.toml").read_text())["asset"]


def test_every_asset_is_byte_for_byte_what_the_manifest_says():
    for asset in ASSETS:
        assert hashlib.sha256((VENDOR / asset["file"]).read_bytes()).hexdigest() == asset["sha256"]


def test_every_asset_names_its_source_version_and_licence():
    for asset in ASSETS:
        assert asset["version"] in asset["source"]
        assert asset["name"]
        assert asset["licence"]
        assert (VENDOR / asset["licence_file"]).read_text().strip()


def test_nothing_is_vendored_that_the_manifest_does_not_name():
    named = {name for asset in ASSETS for name in (asset["file"], asset["licence_file"])} | {"manifest.toml"}
    assert {path.name for path in VENDOR.iterdir()} == named
