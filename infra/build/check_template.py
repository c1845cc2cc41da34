"""Runs template.yaml through the SAM translator, as a deployment does; exits 1 on any complaint.

The jar needn't be built: a local CodeUri is replaced by a place in S3, as `sam package` does.
"""

import logging
import os
import sys
import warnings
from pathlib import Path


def main() -> int:
    warnings.simplefilter("error")
    logging.basicConfig(level=logging.WARNING)
    os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
    try:
        from samtranslator.translator.transform import transform
        from samtranslator.yaml_helper import yaml_parse
    except ImportError:
        print("template.yaml: the SAM translator isn't installed (pip install aws-sam-translator), not checked")
        return 0

    template = yaml_parse((Path(__file__).parents[2] / "template.yaml").read_text("utf-8"))
    template["Globals"]["Function"]["CodeUri"] = "s3://bucket/key"

    class ManagedPolicies:
        def load(self):
            return {}

    translated = transform(template, {}, ManagedPolicies())
    kinds = {}
    for resource in translated["Resources"].values():
        kinds[resource["Type"]] = kinds.get(resource["Type"], 0) + 1
    print(f"template.yaml: the SAM translator makes {len(translated['Resources'])} resources of {len(kinds)} types")
    return 0


if __name__ == "__main__":
    sys.exit(main())
