from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("bord", "0003_steg")]
    operations = [migrations.AddField("Step", "begun", models.BooleanField(default=False))]
