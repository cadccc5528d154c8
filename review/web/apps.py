from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "review.web"
    label = "bord"
    verbose_name = "Utgivningsbordet"

    def ready(self) -> None:
        from review.web import adapters, desk, following

        adapters.listening()
        if following.followed not in desk.FOLLOWERS:
            desk.FOLLOWERS.append(following.followed)
