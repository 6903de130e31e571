"""Reads every collection with OWSLib, page by page and with filters. Prints: collection, features, one a line.

Arguments: address of the service, user, password, features of a page.
"""
import sys
from urllib.parse import parse_qs, urlparse

from owslib.ogcapi.features import Features
from owslib.util import Authentication

url, user, password, page = sys.argv[1:5]
service = Features(url, auth=Authentication(username=user, password=password))


def next_cursor(reply):
    for link in reply["links"]:
        if link["rel"] == "next":
            return parse_qs(urlparse(link["href"]).query)["cursor"][0]
    return None


def walk(collection, **asked):
    ids = []
    reply = service.collection_items(collection, limit=int(page), **asked)
    while True:
        assert reply["numberReturned"] == len(reply["features"]) <= int(page)
        ids += [feature["id"] for feature in reply["features"]]
        cursor = next_cursor(reply)
        if cursor is None:
            break
        reply = service.collection_items(collection, limit=int(page), cursor=cursor, **asked)
    assert len(ids) == len(set(ids)) == reply["numberMatched"], (collection, len(ids), reply["numberMatched"])
    return ids


api = service.api()
assert api["openapi"].startswith("3.0"), api["openapi"]
assert any(name.endswith("/conf/features-filter") for name in service.conformance()["conformsTo"])
for collection in service.feature_collections():
    assert "geometry" in service.collection_queryables(collection)["properties"]
    ids = walk(collection)
    first = service.collection_item(collection, ids[0])
    assert first["type"] == "Feature" and first["id"] == ids[0]
    print(collection, len(ids))
text = walk("parcels", filter="landClass = '0103' AND holder IS NOT NULL")
print("parcels-cql2-text", len(text))
json = walk("parcels", **{
    "filter": '{"op":"=","args":[{"property":"landClass"},"0103"]}',
    "filter-lang": "cql2-json",
})
print("parcels-cql2-json", len(json))
for name, time in (("before", "../2020-02-29"), ("within", "2020-06-01/2021-12-31"), ("after", "2023-01-01/.."), ("ever", "../..")):
    print("parcels-" + name, len(walk("parcels", datetime=time)))
