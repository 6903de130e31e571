"""Reads every collection with the OAPIF provider of QGIS, page by page and with a filter, and says whether it can edit.

Arguments: address of the service, user, password, features of a page, collections. Prints: collection, features, area of all
geometries in square degrees times 1e9, one a line; then "edits", and True or False.
"""
import os
import sys

from qgis.core import QgsApplication, QgsDataSourceUri, QgsFeatureRequest, QgsRectangle, QgsVectorDataProvider, QgsVectorLayer

url, user, password, page = sys.argv[1:5]
collections = sys.argv[5:]

QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()


def layer(collection, sql=""):
    uri = QgsDataSourceUri()
    uri.setParam("url", url)
    uri.setParam("typename", collection)
    uri.setParam("pagingEnabled", "true")
    uri.setParam("pageSize", page)
    uri.setUsername(user)
    uri.setPassword(password)
    if sql:
        uri.setSql(sql)
    found = QgsVectorLayer(uri.uri(False), collection, "OAPIF")
    assert found.isValid(), (collection, found.error().message())
    return found


def measure(features):
    count = 0
    area = 0.0
    for feature in features:
        count += 1
        if feature.hasGeometry():
            area += feature.geometry().area()
    return count, area


for collection in collections:
    found = layer(collection)
    count, area = measure(found.getFeatures())
    print(collection, count, "%.3f" % (area * 1e9))

parcels = layer("parcels")
print("fields", " ".join(field.name() for field in parcels.fields()))
extent = next(parcels.getFeatures()).geometry().boundingBox()
near = QgsRectangle(extent.center().x() - 1e-6, extent.center().y() - 1e-6, extent.center().x() + 1e-6, extent.center().y() + 1e-6)
print("parcels-box", measure(layer("parcels").getFeatures(QgsFeatureRequest().setFilterRect(near)))[0])
print("parcels-expression", measure(parcels.getFeatures(QgsFeatureRequest().setFilterExpression("\"landClass\" = '0103'")))[0])

abilities = parcels.dataProvider().capabilities()
edits = QgsVectorDataProvider.AddFeatures | QgsVectorDataProvider.ChangeAttributeValues | QgsVectorDataProvider.ChangeGeometries | QgsVectorDataProvider.DeleteFeatures
print("edits", bool(abilities & edits) or parcels.startEditing())
sys.stdout.flush()
# QGIS 3.22 may crash while Python takes layers apart in an order of its own; all is said by now.
os._exit(0)
