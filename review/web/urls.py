"""The desk's addresses."""

from django.urls import path

from review.web import experts_views, konto_urls, path_views, views

urlpatterns = [
    *konto_urls.urlpatterns,
    path("", views.lista, name="lista"),
    path("stil.css", views.style, name="stil"),
    path("favicon.ico", views.icon, name="ikon"),
    path("passnyckel.js", views.script, name="passnyckel"),
    path("utgavor/ny", views.ny, name="ny"),
    path("utgavor/<slug:slug>/", views.oversikt, name="oversikt"),
    path("delat/<str:token>", experts_views.delat, name="delat"),
    path("utgavor/<slug:slug>/kapitel", views.kapitel, name="kapitel"),
    path("utgavor/<slug:slug>/ar", views.ar, name="ar"),
    path("utgavor/<slug:slug>/skillnad", views.skillnad, name="skillnad"),
    path("utgavor/<slug:slug>/checklista", views.checklista, name="checklista"),
    path("utgavor/<slug:slug>/logg", views.logg, name="logg"),
    path("utgavor/<slug:slug>/webbplats/<path:name>", views.webbplats, name="webbplats"),
    path("utgavor/<slug:slug>/forhand/<path:name>", views.forhand, name="forhand"),
    path("sammantraden", path_views.sammantraden, name="sammantraden"),
    path("utgavor/<slug:slug>/rattelse", path_views.rattelse, name="rattelse"),
    path("utgavor/<slug:slug>/arende", path_views.arende, name="arende"),
    path("utgavor/<slug:slug>/om-igen", path_views.om_igen, name="om_igen"),
    path("utgavor/<slug:slug>/forhandsvisning", path_views.forhandsvisning, name="forhandsvisning"),
    path("utgavor/<slug:slug>/som/<str:token>/<path:name>", path_views.som_den_blir, name="som_den_blir"),
    path("utgavor/<slug:slug>/gor/<slug:verb>", views.gor, name="gor"),
]
handler400 = "review.web.views.wrong_page"
handler403 = "review.web.views.refused_page"
handler404 = "review.web.views.missing_page"
handler500 = "review.web.views.fallen_page"
