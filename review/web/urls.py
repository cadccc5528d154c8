"""The desk's addresses."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from review.web import path_views, views

urlpatterns = [
    path("", views.lista, name="lista"),
    path("logga-in", views.LogIn.as_view(), name="logga_in"),
    path("logga-ut", LogoutView.as_view(), name="logga_ut"),
    path("stil.css", views.style, name="stil"),
    path("utgavor/<slug:slug>/", views.oversikt, name="oversikt"),
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
handler403 = "review.web.views.refused_page"
handler404 = "review.web.views.missing_page"
